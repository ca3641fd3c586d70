package io.askmydocs.connector.confluence.convert;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.MacroHandler;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Hands a macro to the renderer somebody added for it, all others to the converter's own table. */
final class Renderers implements MacroHandler {
    private static final System.Logger LOG = System.getLogger(Renderers.class.getName());

    private final Map<String, MacroRenderer> byMacro = new HashMap<>();
    private final MacroHandler builtIn;

    private Renderers(MacroHandler builtIn) {
        this.builtIn = builtIn;
    }

    /** The renderers on the class path in front of a table; a broken one is named in the log and left out. */
    static MacroHandler inFrontOf(MacroHandler builtIn) {
        Renderers renderers = new Renderers(builtIn);
        var providers = ServiceLoader.load(MacroRenderer.class, MacroRenderer.class.getClassLoader()).stream()
                .iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                renderers.add(providers.next());
            } catch (ServiceConfigurationError e) {
                LOG.log(Level.WARNING, "A macro renderer is left out: {0}", e.getMessage());
            }
        }
        return renderers.byMacro.isEmpty() ? builtIn : renderers;
    }

    private void add(ServiceLoader.Provider<MacroRenderer> provider) {
        try {
            MacroRenderer renderer = provider.get();
            renderer.macros().forEach(name -> byMacro.put(name.strip().toLowerCase(Locale.ROOT), renderer));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The macro renderer {0} is left out: {1}",
                    provider.type().getName(),
                    e);
        }
    }

    @Override
    public void handle(MacroCall macro, Walk walk, Flow out) {
        MacroRenderer renderer = byMacro.get(macro.name());
        if (renderer == null || !rendered(renderer, macro, walk, out)) {
            builtIn.handle(macro, walk, out);
        }
    }

    private static boolean rendered(MacroRenderer renderer, MacroCall macro, Walk walk, Flow out) {
        Flow written = new Flow();
        try {
            renderer.render(new RenderedMacro(macro), new RenderedOutput(macro, walk, written));
        } catch (RuntimeException e) {
            walk.losses().loss("renderer-failed", macro.name());
            LOG.log(Level.WARNING, "The renderer of macro {0} failed: {1}", macro.name(), e);
            return false;
        }
        out.addAll(written.nodes());
        return true;
    }
}
