package io.askmydocs.connector.confluence.convert;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A macro as its renderer sees it. */
record RenderedMacro(MacroCall call) implements MacroRenderer.Macro {
    @Override
    public String name() {
        return call.name();
    }

    @Override
    public Optional<String> parameter(String name) {
        return call.parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name)
                        && !parameter.value().isEmpty())
                .map(MacroCall.Parameter::value)
                .findFirst();
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        call.parameters().forEach(parameter -> parameters.putIfAbsent(parameter.name(), parameter.value()));
        return parameters;
    }

    @Override
    public String plainTextBody() {
        return call.plainBody();
    }

    @Override
    public boolean hasRichTextBody() {
        return !call.richBodies().isEmpty();
    }
}
