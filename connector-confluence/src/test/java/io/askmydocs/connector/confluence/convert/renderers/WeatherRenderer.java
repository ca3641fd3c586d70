package io.askmydocs.connector.confluence.convert.renderers;

import io.askmydocs.connector.confluence.convert.MacroRenderer;
import java.util.Set;

/** The example of docs/write-a-macro.md: a macro the converter has never heard of. */
public final class WeatherRenderer implements MacroRenderer {
    @Override
    public Set<String> macros() {
        return Set.of("weather");
    }

    @Override
    public void render(Macro macro, Output out) {
        String city = macro.parameter("city").orElse("somewhere");
        out.bold("Weather in " + city);
        out.text(" ");
        out.link("/weather/" + city, "forecast");
        out.body();
    }
}
