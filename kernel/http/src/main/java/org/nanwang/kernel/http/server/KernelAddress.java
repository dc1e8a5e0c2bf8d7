package org.nanwang.kernel.http.server;

/**
 * An address of the kernel's own.
 *
 * @param path such as {@code /platform}; paths below it belong to it too
 * @param identified whether an Authorization header is read and must be valid
 * @param largestBody how many bytes of a body are taken there
 * @param answerer who answers there
 * @param passes how calls there are counted
 */
public record KernelAddress(String path, boolean identified, long largestBody, Answerer answerer, KernelPasses passes) {

    boolean covers(String asked) {
        return asked.startsWith(path) && (asked.length() == path.length() || asked.charAt(path.length()) == '/');
    }

    String rest(String asked) {
        return asked.length() == path.length() ? "/" : asked.substring(path.length());
    }
}
