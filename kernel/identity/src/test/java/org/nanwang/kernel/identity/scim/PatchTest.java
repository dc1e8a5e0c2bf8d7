package org.nanwang.kernel.identity.scim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.sdk.error.Refusal;

/** Quotes are single here and double in what is sent. */
class PatchTest {

    private static final Shape SHAPE = new Shape(
            Set.of("userName", "displayName", "name", "name.formatted"), Set.of("emails", "members"), Set.of("id", "groups"));
    private static final String BEFORE = "{'id':'1','userName':'li','name':{'formatted':'Li'},"
            + "'emails':[{'type':'work','value':'a'}],'members':[{'value':'m1'},{'value':'m2'}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "{'op':'replace','path':'userName','value':'wei'} | /userName | 'wei'",
        "{'op':'Replace','path':'USERNAME','value':'wei'} | /userName | 'wei'",
        "{'op':'add','value':{'displayName':'W','name.formatted':'Wei'}} | /name/formatted | 'Wei'",
        "{'op':'replace','path':'name','value':{'formatted':'Wei'}} | /name | {'formatted':'Wei'}",
        "{'op':'remove','path':'name.formatted'} | /name | {}",
        "{'op':'remove','path':'name'} | /name | ",
        "{'op':'add','path':'members','value':[{'value':'m3'},{'value':'m1'}]} | /members | [{'value':'m1'},{'value':'m2'},{'value':'m3'}]",
        "{'op':'add','path':'members','value':{'value':'m3'}} | /members/2/value | 'm3'",
        "{'op':'replace','path':'members','value':[{'value':'m3'}]} | /members | [{'value':'m3'}]",
        "{'op':'remove','path':'members'} | /members | ",
        "{'op':'remove','path':'members','value':[{'value':'m1'}]} | /members | [{'value':'m2'}]",
        "{'op':'remove','path':'members[value eq \\'m1\\']'} | /members | [{'value':'m2'}]",
        "{'op':'remove','path':'members[value eq \\'m9\\']'} | /members | [{'value':'m1'},{'value':'m2'}]",
        "{'op':'replace','path':'emails[type eq \\'work\\'].value','value':'b'} | /emails | [{'type':'work','value':'b'}]",
        "{'op':'replace','path':'emails[type eq \\'work\\']','value':{'value':'b'}} | /emails/0/value | 'b'",
        "{'op':'add','path':'emails[type eq \\'home\\'].value','value':'h'} | /emails/1 | {'type':'home','value':'h'}",
        "{'op':'add','value':{'emails[type eq \\'work\\'].value':'b'}} | /emails/0/value | 'b'",
        "{'op':'remove','path':'emails[type eq \\'work\\'].value'} | /emails | [{'type':'work'}]"})
    void aChangeIsMade(String operation, String place, String after) {
        ObjectNode changed = new Patch(SHAPE).apply(read(BEFORE), message(operation));
        assertEquals(after == null ? "" : after, changed.at(place).toString().replace('"', '\''));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "{'op':'replace','path':'id','value':'2'} | MUTABILITY", "{'op':'remove','path':'groups'} | MUTABILITY",
        "{'op':'replace','path':'title','value':'x'} | INVALID_PATH", "{'op':'add','value':{'title':'x'}} | INVALID_PATH",
        "{'op':'replace','path':'emails[','value':'x'} | INVALID_PATH",
        "{'op':'replace','path':'userName[type eq 1]','value':'x'} | INVALID_PATH",
        "{'op':'replace','path':'emails[type eq \\'home\\'].value','value':'x'} | NO_TARGET",
        "{'op':'remove'} | NO_TARGET", "{'op':'add','path':'userName'} | INVALID_VALUE",
        "{'op':'add','value':'x'} | INVALID_VALUE", "{'op':'add','path':'members','value':'m1'} | INVALID_VALUE",
        "{'op':'move','path':'userName','value':'x'} | INVALID_SYNTAX", "'' | INVALID_SYNTAX"})
    void whatCannotBeChangedIsRefused(String operation, ScimError error) {
        Refusal refusal = assertThrows(Refusal.class, () -> new Patch(SHAPE).apply(read(BEFORE), message(operation)));
        assertEquals(error, refusal.code());
    }

    private static ObjectNode message(String operation) {
        return read("{'Operations':[" + operation + "]}");
    }

    private static ObjectNode read(String json) {
        String quoted = json.replace("\\'", "\\\"").replaceAll("(?<!\\\\)'", "\"");
        return Documents.read(new ByteArrayInputStream(quoted.getBytes(StandardCharsets.UTF_8)));
    }
}
