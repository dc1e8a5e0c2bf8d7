package org.nanwang.kernel.storage.postgres;

/**
 * What is asked of a server.
 *
 * @param connections how many sessions it takes
 * @param throwaway whether its data need not survive the machine
 */
public record ServerNeeds(int connections, boolean throwaway) {
}
