package io.askmydocs.it.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.plugins.Plugins;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that operators drop in, in a plugins folder of the reference host. */
class PluginFolderTest {

    @TempDir
    Path folder;

    @Test
    void syncsFromItsOwnClassLoader() throws IOException {
        drop(PluginJarTest.findPlugin());
        World world = World.empty(Clock.systemUTC());
        world.addSpace("ENG", "Engineering");
        world.createPage("ENG", null, "Dropped in", "<p>One jar&nbsp;suffices</p>");
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(world);
                Host host = Host.open(options(), Plugins.load(platform(), folder.resolve("plugins")))) {
            assertThat(host.registry().problems()).isEmpty();
            ConnectorInterface connector = host.connector("confluence");
            assertThat(connector.getClass().getClassLoader().getParent()).isNotEqualTo(Host.class.getClassLoader());

            assertThat(sync(host, sandbox).added()).isEqualTo(1);
        }
    }

    private void drop(Path plugin) throws IOException {
        Path own = Files.createDirectories(folder.resolve("plugins/confluence"));
        Files.copy(plugin, own.resolve(plugin.getFileName()));
    }

    /** The connector is on the class path of these tests, too; the plugin must not be found there. */
    private static ClassLoader platform() {
        return ClassLoader.getPlatformClassLoader();
    }

    private HostOptions options() {
        return new HostOptions(
                folder.resolve("state"), folder.resolve("out"), Configuration.empty(), Clock.systemUTC());
    }

    private static SyncResult sync(Host host, AtlassianSandbox sandbox) {
        Tenant tenant = host.tenant("default");
        String id = tenant.install("confluence", "wiki", "default", Map.of()).id();
        tenant.connections()
                .connect(
                        id,
                        Map.of(
                                "site",
                                sandbox.siteUrl().toString(),
                                "email",
                                sandbox.email(),
                                "api_token",
                                sandbox.apiToken()));
        return tenant.sync(id, true, ProgressListener.none(), Cancellation.never());
    }
}
