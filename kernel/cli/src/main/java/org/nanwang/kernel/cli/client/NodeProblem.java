package org.nanwang.kernel.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A node refused, in its own words: a problem document (RFC 9457), or an OAuth 2.0 error (RFC 6749). */
public final class NodeProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String URN = "urn:nanwang:problem:";

    private final int status;
    private final transient JsonNode body;

    NodeProblem(int status, JsonNode body) {
        super(detail(status, body));
        this.status = status;
        this.body = body;
    }

    /** Gives the HTTP status. */
    public int status() {
        return status;
    }

    /** Gives the stable code, such as {@code account-unknown} or {@code invalid_grant}. */
    public String code() {
        String type = body.path("type").asText(body.path("error").asText(""));
        return type.startsWith(URN) ? type.substring(URN.length()) : type;
    }

    /** Tells whether the node said in words what is wrong; what stands between us and a node may not. */
    public boolean explained() {
        return !getMessage().equals("HTTP " + status);
    }

    /** Gives the trace to look for in the node's log. */
    public Optional<String> trace() {
        return Optional.of(body.path("trace").asText("")).filter(trace -> !trace.isEmpty());
    }

    /** Gives the whole document. */
    public JsonNode body() {
        return body;
    }

    private static String detail(int status, JsonNode body) {
        for (String field : new String[] {"detail", "title", "error_description", "error"}) {
            if (body.path(field).isTextual()) {
                return body.path(field).asText();
            }
        }
        return "HTTP " + status;
    }
}
