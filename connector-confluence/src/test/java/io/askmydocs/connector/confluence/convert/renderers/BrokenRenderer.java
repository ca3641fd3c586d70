package io.askmydocs.connector.confluence.convert.renderers;

import io.askmydocs.connector.confluence.convert.MacroRenderer;
import java.util.Set;

/** Cannot even be made; the others must not suffer from it. */
public final class BrokenRenderer implements MacroRenderer {
    public BrokenRenderer() {
        throw new IllegalStateException("no licence");
    }

    @Override
    public Set<String> macros() {
        return Set.of("panel");
    }

    @Override
    public void render(Macro macro, Output out) {}
}
