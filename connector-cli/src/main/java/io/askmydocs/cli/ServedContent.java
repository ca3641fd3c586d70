package io.askmydocs.cli;

import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.FolderSite;
import io.askmydocs.sandbox.FolderSite.Look;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox serves.
 *
 * @param folder the folder it follows; absent for the demo's own pages
 */
record ServedContent(World world, Optional<FolderSite> folder) {

    static ServedContent of(@Nullable Path content, Console console) {
        if (content == null) {
            return new ServedContent(World.demo(), Optional.empty());
        }
        try {
            FolderSite site = FolderSite.of(content);
            tell(site.first(), console);
            return new ServedContent(site.world(), Optional.of(site));
        } catch (InvalidPathException e) {
            throw new UsageException("In " + content + ", " + PathArgument.unreadable(e) + ".");
        } catch (IllegalArgumentException e) {
            throw new UsageException("The content folder cannot be served: " + e.getMessage() + ".");
        }
    }

    AtlassianSandbox serve(SandboxOptions options) {
        try {
            return AtlassianSandbox.start(world, options);
        } catch (UncheckedIOException e) {
            throw new UsageException("The sandbox " + e.getMessage() + ".");
        }
    }

    static void tell(Look look, Console console) {
        look.problems().forEach(console::complain);
    }
}
