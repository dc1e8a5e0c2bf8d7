package org.nanwang.sdk.pack.sign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** An envelope in JSON. Members it does not know are ignored, as DSSE asks. */
final class EnvelopeJson {

    static final int MAX_LENGTH = 256 * 1024;
    private static final int MAX_SIGNATURES = 16;

    private final String name;

    EnvelopeJson(String name) {
        this.name = name;
    }

    Envelope read(String json) {
        if (json.length() > MAX_LENGTH) {
            throw malformed("too long");
        }
        try {
            return read(StatementJson.MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw malformed("no JSON: " + e.getOriginalMessage());
        }
    }

    Envelope read(JsonNode root) {
        JsonNode list = root.path("signatures");
        if (!list.isArray() || list.isEmpty() || list.size() > MAX_SIGNATURES) {
            throw malformed("'signatures' is not a list of 1 to " + MAX_SIGNATURES);
        }
        List<EnvelopeSignature> signatures = new ArrayList<>();
        list.forEach(each -> signatures.add(
                new EnvelopeSignature(each.path("keyid").asText(""), bytes(each, "sig"))));
        return new Envelope(text(root, "payloadType"), bytes(root, "payload"), signatures);
    }

    JsonNode write(String payloadType, byte[] payload, List<EnvelopeSignature> signatures) {
        Base64.Encoder base64 = Base64.getEncoder();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("payloadType", payloadType).put("payload", base64.encodeToString(payload));
        for (EnvelopeSignature signature : signatures) {
            root.withArray("signatures").addObject()
                    .put("keyid", signature.keyId())
                    .put("sig", base64.encodeToString(signature.value()));
        }
        return root;
    }

    private String text(JsonNode parent, String member) {
        if (!parent.path(member).isTextual()) {
            throw malformed("'" + member + "' is missing");
        }
        return parent.path(member).textValue();
    }

    /** Reads standard and URL-safe Base64: a DSSE reader takes both. */
    private byte[] bytes(JsonNode parent, String member) {
        try {
            return Base64.getDecoder().decode(text(parent, member).replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw malformed("'" + member + "' is no Base64");
        }
    }

    private Refusal malformed(String why) {
        return new Refusal(PackageError.ENVELOPE_MALFORMED, name, why);
    }
}
