package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import org.jspecify.annotations.Nullable;

/** Ends the handling of a request with an error reply in the shape of its API version. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String EXCEPTIONS = "com.atlassian.confluence.api.service.exceptions.";

    private final transient Reply reply;

    private Refusal(Reply reply) {
        super("HTTP " + reply.status(), null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }

    static Refusal v2NotFound() {
        return new Refusal(v2(404, "NOT_FOUND", "Not Found", null));
    }

    static Refusal v2Forbidden() {
        return new Refusal(v2(403, "FORBIDDEN", "Current user not permitted to use this space", null));
    }

    static Refusal v2Parameter(String name, String value) {
        String title = "Provided value {" + value + "} for '" + name + "' is not the correct type or not allowed.";
        return new Refusal(v2(400, "INVALID_REQUEST_PARAMETER", title, null));
    }

    static Refusal v2Cursor() {
        return new Refusal(v2(
                400,
                "INVALID_REQUEST_PARAMETER",
                "Provided value for 'cursor' is not the correct type. Expected type is Cursor.",
                "The provided cursor was not valid. You can get a new valid cursor by making the original pagination"
                        + " request again."));
    }

    static Refusal v1NotFound(String id) {
        return v1(404, "NotFoundException", "No content found with id: ContentId{id=" + id + "}");
    }

    static Refusal v1Forbidden() {
        ObjectNode body = Json.object().put("message", "Current user not permitted to use Confluence");
        return new Refusal(Reply.json(403, body.put("statusCode", 403)));
    }

    static Refusal v1BadRequest(String message) {
        return v1(400, "BadRequestException", message);
    }

    static Refusal v1Gone() {
        return v1(410, "GoneException", "This deprecated endpoint has been removed.");
    }

    /** What a search says to a limit that is no number. */
    static Refusal bare404() {
        return new Refusal(Reply.bare(404));
    }

    private static Refusal v1(int status, String exception, String message) {
        ObjectNode body = Json.object().put("statusCode", status);
        ObjectNode data = body.putObject("data");
        data.put("authorized", true).put("valid", status == 410).putArray("errors");
        data.put("successful", status == 410);
        body.put("message", EXCEPTIONS + exception + ": " + message);
        return new Refusal(Reply.json(status, body));
    }

    private static Reply v2(int status, String code, String title, @Nullable String detail) {
        ObjectNode body = Json.object();
        body.putArray("errors")
                .addObject()
                .put("status", status)
                .put("code", code)
                .put("title", title)
                .put("detail", detail);
        return Reply.json(status, body);
    }
}
