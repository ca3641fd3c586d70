package io.askmydocs.host.kb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SourceAccess.Principal;
import io.askmydocs.host.db.JsonColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Access as a row keeps it. What cannot be read back is unknown: a gate must not vanish because its text is damaged. */
final class StoredAccess {

    private static final JsonMapper JSON = new JsonMapper();

    private StoredAccess() {}

    static String write(SourceAccess access) {
        return JsonColumn.write(AccessForms.forPrograms(access));
    }

    static SourceAccess read(String text) {
        try {
            JsonNode form = JSON.readTree(text);
            return form.path("state").asText().equals("gates") ? gates(form) : SourceAccess.unknown();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return SourceAccess.unknown();
        }
    }

    private static SourceAccess gates(JsonNode form) {
        List<Gate> gates = new ArrayList<>();
        for (JsonNode gate : list(form, "gates")) {
            Set<Principal> principals = new HashSet<>();
            for (JsonNode principal : list(gate, "principals")) {
                principals.add(new Principal(text(principal, "type"), text(principal, "id")));
            }
            gates.add(new Gate(text(gate, "node"), principals));
        }
        boolean inherits = form.path("inherits_from_parent").asBoolean(false);
        return new Gates(gates, form.path("complete").asBoolean(false), inherits);
    }

    private static JsonNode list(JsonNode form, String name) {
        if (!form.path(name).isArray()) {
            throw new IllegalArgumentException(name);
        }
        return form.path(name);
    }

    private static String text(JsonNode form, String name) {
        if (!form.path(name).isTextual()) {
            throw new IllegalArgumentException(name);
        }
        return form.path(name).asText();
    }
}
