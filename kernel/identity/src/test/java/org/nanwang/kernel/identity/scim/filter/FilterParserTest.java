package org.nanwang.kernel.identity.scim.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 7644, figure 2 among them. */
class FilterParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "userName eq \"bjensen\" | (userName eq \"bjensen\")",
        "name.familyName co \"O'Malley\" | (name.familyName co \"O'Malley\")",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"J\" | (userName sw \"J\")",
        "title pr | (title pr)",
        "meta.lastModified gt \"2011-05-13T04:42:34Z\" | (meta.lastModified gt \"2011-05-13T04:42:34Z\")",
        "title pr and userType eq \"Employee\" | ((title pr) and (userType eq \"Employee\"))",
        "a pr or b pr and c pr | ((a pr) or ((b pr) and (c pr)))",
        "(a pr or b pr) and c pr | (((a pr) or (b pr)) and (c pr))",
        "a pr and b pr and c pr | (((a pr) and (b pr)) and (c pr))",
        "not (a pr) and b pr | (not (a pr) and (b pr))",
        "NOT(a PR) OR b Eq 1 | (not (a pr) or (b eq 1))",
        "userType ne \"x\" and not (emails co \"a\" or emails.value co \"b\") | ((userType ne \"x\") and not ((emails co \"a\") or (emails.value co \"b\")))",
        "emails[type eq \"work\" and value co \"@example.com\"] | emails[((type eq \"work\") and (value co \"@example.com\"))]",
        "emails[type eq \"work\"] or ims[type eq \"xmpp\"] | (emails[(type eq \"work\")] or ims[(type eq \"xmpp\")])",
        "active eq true | (active eq true)",
        "x eq null | (x eq null)",
        "x eq \"a \\\" or b pr\" | (x eq \"a \\\" or b pr\")",
        "notes eq \"n\" and orders pr | ((notes eq \"n\") and (orders pr))"})
    void aFilterIsReadAsTheStandardBindsIt(String text, String read) {
        assertEquals(read, write(FilterParser.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "a eq", "a like \"b\"", "a eq b", "a eq {}", "a eq \"b", "(a pr", "a pr)", "a pr b pr",
        "not a pr", "a pr and", "and a pr", "a[b pr", "a[]", "a eq [1]", "1a pr", "a..b pr", "a eq \"b\"; drop table account",
        "é eq \"x\""})
    void whatIsNoFilterIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> FilterParser.parse(text));
    }

    @Test
    void aFilterToExhaustUsIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> FilterParser.parse("(".repeat(3000) + "a pr"))
                .getMessage().contains("conditions"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> FilterParser.parse("a eq \"" + "x".repeat(5000) + "\""))
                .getMessage().contains("longer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"members | members |", "name.formatted | name.formatted |",
        "emails[type eq \"work\"] | emails | (type eq \"work\")",
        "emails[type eq \"work\"].value | emails.value | (type eq \"work\")",
        "urn:ietf:params:scim:schemas:core:2.0:User:name.formatted | name.formatted |"})
    void thePathOfAChangeIsRead(String text, String target, String chosen) {
        PatchPath path = FilterParser.parsePath(text);
        assertEquals(target, path.target().toString());
        assertEquals(chosen == null ? "" : chosen, path.chosen().map(FilterParserTest::write).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "emails[", "emails[type eq \"work\"", "emails[type eq \"work\"].", "emails[type eq \"work\"]value",
        "name formatted", "a.b.c"})
    void whatIsNoPathIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> FilterParser.parsePath(text));
    }

    private static String write(Filter filter) {
        if (filter instanceof Filter.And and) {
            return "(" + write(and.left()) + " and " + write(and.right()) + ")";
        }
        if (filter instanceof Filter.Or or) {
            return "(" + write(or.left()) + " or " + write(or.right()) + ")";
        }
        if (filter instanceof Filter.Not not) {
            return "not " + write(not.inner());
        }
        if (filter instanceof Filter.ValuePath value) {
            return value.path() + "[" + write(value.inner()) + "]";
        }
        Filter.Comparison one = (Filter.Comparison) filter;
        return "(" + one.path() + " " + one.operator().word() + (one.operator() == Operator.PR ? "" : " " + one.value()) + ")";
    }
}
