package io.askmydocs.host.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The ids that lines of a run carry: those of its thread, and those of threads it starts, in which connectors do most of their
 * work. A thread that outlives the run, such as one of a pool, carries them no longer than that.
 */
public final class RunIds implements AutoCloseable {

    private static final InheritableThreadLocal<@Nullable RunIds> OF_THREAD = new InheritableThreadLocal<>();

    private final Map<String, String> ids;
    private volatile boolean ended;

    private RunIds(Map<String, String> ids) {
        this.ids = ids;
    }

    /** From now on, until closed by the same thread. */
    public static RunIds of(String run, String installation, String tenant) {
        RunIds made = new RunIds(Map.of("run", run, "installation", installation, "tenant", tenant));
        OF_THREAD.set(made);
        return made;
    }

    /** Gives this thread's next line the ids it should have. */
    static void apply() {
        RunIds own = OF_THREAD.get();
        if (own != null && !own.ended) {
            own.ids.forEach(MDC::put);
        } else if (own != null) {
            own.ids.keySet().forEach(MDC::remove);
            OF_THREAD.remove();
        }
    }

    @Override
    public void close() {
        ended = true;
        apply();
    }
}
