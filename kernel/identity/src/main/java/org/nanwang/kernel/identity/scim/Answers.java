package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Refusal;

/** Words answers, and refusals, as RFC 7644 says. */
final class Answers {

    static final String MEDIA_TYPE = "application/scim+json";
    private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";
    private static final Set<ErrorCode> TAKEN = Set.of(IdentityError.ACCOUNT_EXISTS, IdentityError.EXTERNAL_ID_TAKEN);
    private static final Set<ErrorCode> UNFIT = Set.of(IdentityError.NAME_MALFORMED, IdentityError.PASSWORD_UNFIT);

    private Answers() {
    }

    /** Asks, and words what is refused. */
    static Response of(HttpHeaders headers, Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refusal e) {
            return refused(e, headers);
        }
    }

    static Response ok(JsonNode document) {
        return answer(200, document).build();
    }

    /** Answers with a resource. */
    static Response resource(int status, ObjectNode resource, Attributes attributes) {
        String version = resource.at("/meta/version").asText();
        String location = resource.at("/meta/location").asText();
        Response.ResponseBuilder answer = answer(status, attributes.of(resource)).header(HttpHeaders.ETAG, version);
        return (status == 201 ? answer.location(URI.create(location)) : answer.header("Content-Location", location)).build();
    }

    /** Answers with a list. */
    static ObjectNode list(long total, long startIndex, List<? extends JsonNode> resources) {
        ObjectNode list = Documents.object();
        list.putArray("schemas").add(MESSAGES + "ListResponse");
        list.put("totalResults", total).put("startIndex", startIndex).put("itemsPerPage", resources.size());
        ArrayNode items = list.putArray("Resources");
        resources.forEach(items::add);
        return list;
    }

    private static Response refused(Refusal refusal, HttpHeaders headers) {
        int status = status(refusal.code());
        ObjectNode error = Documents.object();
        error.putArray("schemas").add(MESSAGES + "Error");
        error.put("status", String.valueOf(status));
        String type = type(refusal.code());
        if (!type.isEmpty()) {
            error.put("scimType", type);
        }
        error.put("detail", refusal.message(language(headers)));
        Response.ResponseBuilder answer = answer(status, error);
        return (status == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer).build();
    }

    private static int status(ErrorCode code) {
        return code instanceof ScimError error ? error.status() : code.kind().status();
    }

    private static String type(ErrorCode code) {
        if (code instanceof ScimError error) {
            return error.type();
        }
        if (UNFIT.contains(code)) {
            return ScimError.INVALID_VALUE.type();
        }
        return TAKEN.contains(code) ? ScimError.UNIQUENESS.type() : "";
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
    }

    private static Response.ResponseBuilder answer(int status, JsonNode document) {
        return Response.status(status).type(MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Documents.write(document));
    }
}
