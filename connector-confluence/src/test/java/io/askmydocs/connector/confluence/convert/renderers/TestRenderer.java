package io.askmydocs.connector.confluence.convert.renderers;

import io.askmydocs.connector.confluence.convert.MacroRenderer;
import java.util.Set;

/** Takes the place of a macro the converter knows, writes one of everything, and fails when told to. */
public final class TestRenderer implements MacroRenderer {
    @Override
    public Set<String> macros() {
        return Set.of("LucidChart", "everything", "clumsy", "vanish", "boxed");
    }

    @Override
    public void render(Macro macro, Output out) {
        switch (macro.name()) {
            case "lucidchart" -> out.text("our own " + macro.parameters());
            case "everything" -> everything(macro, out);
            case "boxed" -> out.panel("Box <b>");
            case "clumsy" -> {
                out.text("half of it");
                throw new IllegalStateException("clumsy as ever");
            }
            default -> {}
        }
    }

    private static void everything(Macro macro, Output out) {
        out.heading(2, "A # heading");
        out.paragraph("- not a list, <b>not bold</b>, " + macro.hasRichTextBody());
        out.codeBlock("sh", macro.plainTextBody());
        out.code("a`b");
        out.text(" and ");
        out.link("javascript:alert(1)", "unsafe");
        out.text(" ");
        out.image("chart.png", "a chart");
        out.placeholder("42 rows");
    }
}
