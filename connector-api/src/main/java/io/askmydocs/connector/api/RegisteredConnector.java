package io.askmydocs.connector.api;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * A connector and where it came from.
 *
 * @param origin the file name of its jar, or of its folder of classes
 */
public record RegisteredConnector(ConnectorInterface connector, String origin) {

    /** The {@code Implementation-Version} of its jar; {@code unversioned} when the jar does not say. */
    public String version() {
        String version = connector.getClass().getPackage().getImplementationVersion();
        return version == null ? "unversioned" : version;
    }

    static String originOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "unknown";
        }
        return fileName(source.getLocation().getPath());
    }

    /** The last name of a URL's path, decoded; the path itself when it is not that of a file. */
    static String fileName(String path) {
        try {
            Path name = Path.of(URI.create("file:" + path)).getFileName();
            return name == null ? path : name.toString();
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
