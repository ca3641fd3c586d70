package io.askmydocs.host.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;

/** What is said where no handler was reached or one broke: the status and the API's words for it, and nothing of the inside. */
public final class ErrorShape extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(request, options).get("status");
        int code = status instanceof Integer number ? number : HttpStatus.INTERNAL_SERVER_ERROR.value();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("status", code);
        shape.put("error", reason(code));
        return shape;
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
