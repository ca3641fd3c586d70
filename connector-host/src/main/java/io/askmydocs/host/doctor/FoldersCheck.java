package io.askmydocs.host.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders a host writes to, and the room there. */
final class FoldersCheck {

    private static final String NAME = "disk";
    private static final long MEBIBYTE = 1 << 20;
    private static final long LITTLE = 1024 * MEBIBYTE;
    private static final long TOO_LITTLE = 100 * MEBIBYTE;

    private FoldersCheck() {}

    static List<Finding> look(Setup setup) {
        return List.of(
                folder("The output folder", setup.options().outDir()),
                folder("The state folder", setup.options().dataDir()));
    }

    private static Finding folder(String what, Path folder) {
        try {
            Path existing = existing(folder);
            // The permissions alone do not tell of a file system that is mounted for reading.
            Files.delete(Files.createTempFile(existing, ".doctor", ".part"));
            long free = Files.getFileStore(existing).getUsableSpace();
            return existing.equals(folder)
                    ? room(what, folder, free)
                    : room(what + ", which will be made,", folder, free);
        } catch (IOException e) {
            return Finding.error(
                    NAME,
                    folder.toString(),
                    what + " cannot be written (" + e.getClass().getSimpleName() + ").",
                    "Choose another folder, or give the user of this process the right to write there.");
        }
    }

    /** The folder, or the one it will be made in. */
    private static Path existing(Path folder) throws IOException {
        Path existing = folder;
        while (!Files.exists(existing)) {
            Path parent = existing.getParent();
            if (parent == null) {
                throw new IOException("no such root");
            }
            existing = parent;
        }
        return existing;
    }

    static Finding room(String what, Path folder, long free) {
        String found = what + " can be written; " + free / MEBIBYTE + " MiB are free.";
        if (free < TOO_LITTLE) {
            return Finding.error(NAME, folder.toString(), found, "Make room before the next sync.");
        }
        return free < LITTLE
                ? Finding.warning(NAME, folder.toString(), found, "Make room soon.")
                : Finding.ok(NAME, folder.toString(), found);
    }
}
