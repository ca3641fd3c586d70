package io.askmydocs.host.web;

import io.askmydocs.host.Host;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/** What is counted. Numbers of the whole host, without a tenant, a label or an address in them. */
final class HostMetrics {

    private HostMetrics() {}

    static void bind(MeterRegistry registry, Host host) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
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
        host.census()
                .names()
                .forEach(name -> Gauge.builder(
                                "connectors_" + name, host, one -> one.census().count(name))
                        .description("Of the whole host: " + name.replace('_', ' '))
                        .register(registry));
    }
}
