package org.nanwang.sdk.pack.sample;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.inspect.Material;

/**
 * A bundle that breaks a rule, and its honest twin that does what it wants in a way that keeps it.
 *
 * @param rule the rule
 * @param about what it shows
 * @param hostile makes the offence
 * @param honest makes the cure
 * @param material what both are judged with, put into a folder
 */
record Sample(String rule, String about, UnaryOperator<TestBundle> hostile, UnaryOperator<TestBundle> honest,
        Function<Path, Material> material) {

    static Sample of(String rule, String about, UnaryOperator<TestBundle> hostile, UnaryOperator<TestBundle> honest) {
        return new Sample(rule, about, hostile, honest, folder -> Material.none());
    }

    /** The cure is to leave the offence. */
    static Sample of(String rule, UnaryOperator<TestBundle> hostile) {
        return of(rule, "", hostile, UnaryOperator.identity());
    }

    @Override
    public String toString() {
        return rule + " " + about;
    }
}
