package org.nanwang.sdk.pack;

/**
 * A rule broken by a bundle.
 *
 * @param rule the rule's id, explained in the reference of bundle rules
 * @param place where: a file of the bundle, a manifest header, or a line of the descriptor
 * @param message what is wrong
 * @param remedy what to do
 */
public record Finding(String rule, String place, LocalizedText message, LocalizedText remedy) {

    @Override
    public String toString() {
        return place + " [" + rule + "] " + message.en() + ": " + remedy.en();
    }
}
