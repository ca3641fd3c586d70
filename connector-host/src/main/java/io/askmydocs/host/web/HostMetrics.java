package io.askmydocs.host.web;

import io.askmydocs.host.Host;
import io.askmydocs.host.admin.Census;
import io.askmydocs.host.journal.SyncRuns.Status;
import io.askmydocs.host.web.security.Operator;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is counted: of the whole host for those who run it, of one tenant for its own keys. Numbers, without a tenant, a label or
 * an address in them. Thread-safe.
 */
final class HostMetrics implements AutoCloseable {

    private final Host host;
    private final PrometheusMeterRegistry whole = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, PrometheusMeterRegistry> tenants = new ConcurrentHashMap<>();

    HostMetrics(Host host) {
        this.host = host;
        bindProcess(whole);
        bind(whole, host.census());
    }

    String scrape(Operator operator) {
        if (operator.runsTheHost()) {
            return whole.scrape();
        }
        Census census = operator.in(host).census();
        return tenants.computeIfAbsent(operator.tenant(), name -> of(census)).scrape();
    }

    private PrometheusMeterRegistry of(Census census) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        bind(registry, census);
        return registry;
    }

    @Override
    public void close() {
        whole.close();
        tenants.values().forEach(PrometheusMeterRegistry::close);
    }

    private static void bindProcess(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void bind(MeterRegistry registry, Census census) {
        Gauge.builder(
                        "connectors_connectors",
                        host,
                        one -> one.registry().connectors().size())
                .description("Connectors that could be loaded")
                .register(registry);
        Gauge.builder(
                        "connectors_connectors_broken",
                        host,
                        one -> one.registry().problems().size())
                .description("Connectors that could not be loaded")
                .register(registry);
        LastCount last = new LastCount(host, census);
        gauge(registry, "database_reachable", "1 while the database answers", () -> last.reached() ? 1 : 0);
        gauge(registry, "installations", "Installations", () -> last.count().installations());
        gauge(
                registry,
                "installations_need_reconnect",
                "Installations whose credentials do not work any more",
                () -> last.count().needReconnect());
        gauge(
                registry,
                "documents",
                "Documents that are there",
                () -> last.count().documents());
        gauge(
                registry,
                "runs_under_way",
                "Runs that have not ended",
                () -> last.count().runs(Status.RUNNING));
        for (Status status : Status.values()) {
            if (status != Status.RUNNING) {
                ended(registry, status, last);
            }
        }
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder("connectors_" + name, value).description(description).register(registry);
    }

    /** Runs are never taken out of the history, so these only grow. */
    private static void ended(MeterRegistry registry, Status status, LastCount last) {
        String word = status.name().toLowerCase(Locale.ROOT);
        FunctionCounter.builder(
                        "connectors_runs_" + word, last, one -> one.count().runs(status))
                .description("Runs that ended " + word)
                .register(registry);
    }
}
