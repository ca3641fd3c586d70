package io.askmydocs.host.web.api;

import jakarta.servlet.RequestDispatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What is said where no handler was reached or one broke: the status and the API's words for it, and nothing of the inside. */
public final class ErrorShape extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(request, options).get("status");
        int code = status instanceof Integer number ? number : HttpStatus.INTERNAL_SERVER_ERROR.value();
        Map<String, Object> shape = new LinkedHashMap<>();
        if (!ofProgram(request)) {
            shape.put("status", code);
        }
        shape.put("error", reason(code));
        return shape;
    }

    /** Programs are told the same as by a handler; a page chooses its words by the status. */
    private static boolean ofProgram(WebRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI, RequestAttributes.SCOPE_REQUEST);
        return String.valueOf(asked).startsWith("/api/");
    }

    private static Shapes.Reason reason(int status) {
        return switch (status) {
            case 404 -> new Shapes.Reason("not_found", "There is no such address. /api/v1/openapi.json lists them.");
            case 405 ->
                new Shapes.Reason("method", "This address does not take that method. /api/v1/openapi.json lists them.");
            case 415 -> new Shapes.Reason("media_type", "Send the body as application/json.");
            case 400 -> new Shapes.Reason("malformed", "The request cannot be read. Correct it.");
            case 403 -> new Shapes.Reason("refused", "That was refused.");
            default -> new Shapes.Reason("internal", "It failed inside. The host's log says why, with the time.");
        };
    }
}
