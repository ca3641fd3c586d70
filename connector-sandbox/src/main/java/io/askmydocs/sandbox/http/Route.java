package io.askmydocs.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A method, a path template such as {@code /pages/{id}}, and who answers. */
public record Route(String method, String template, Handler handler) {

    Optional<Map<String, String>> variablesOf(Request request) {
        String[] wanted = template.split("/", -1);
        String[] given = request.path().split("/", -1);
        if (!method.equals(request.method()) || wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                String name = wanted[i].substring(1, wanted[i].length() - 1);
                variables.put(name, URLDecoder.decode(given[i].replace("+", "%2B"), StandardCharsets.UTF_8));
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
