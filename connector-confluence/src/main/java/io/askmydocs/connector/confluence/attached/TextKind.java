package io.askmydocs.connector.confluence.attached;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which files are texts, and in which language: by closed tables of extensions and media types, because what a server
 * declares is often wrong. SVG and RTF are texts that nobody reads.
 */
final class TextKind {

    static final String MARKDOWN = "markdown";

    private static final Set<String> UNREADABLE = Set.of("svg", "rtf");

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("md", MARKDOWN),
            Map.entry("markdown", MARKDOWN),
            Map.entry("txt", ""),
            Map.entry("text", ""),
            Map.entry("log", ""),
            Map.entry("rst", ""),
            Map.entry("adoc", ""),
            Map.entry("csv", "csv"),
            Map.entry("tsv", "tsv"),
            Map.entry("json", "json"),
            Map.entry("jsonl", "json"),
            Map.entry("ndjson", "json"),
            Map.entry("xml", "xml"),
            Map.entry("xsd", "xml"),
            Map.entry("xsl", "xml"),
            Map.entry("wsdl", "xml"),
            Map.entry("html", "html"),
            Map.entry("htm", "html"),
            Map.entry("css", "css"),
            Map.entry("yaml", "yaml"),
            Map.entry("yml", "yaml"),
            Map.entry("toml", "toml"),
            Map.entry("ini", "ini"),
            Map.entry("conf", "ini"),
            Map.entry("cfg", "ini"),
            Map.entry("properties", "properties"),
            Map.entry("sql", "sql"),
            Map.entry("sh", "bash"),
            Map.entry("ps1", "powershell"),
            Map.entry("bat", "bat"),
            Map.entry("java", "java"),
            Map.entry("kt", "kotlin"),
            Map.entry("groovy", "groovy"),
            Map.entry("gradle", "groovy"),
            Map.entry("scala", "scala"),
            Map.entry("py", "python"),
            Map.entry("js", "javascript"),
            Map.entry("ts", "typescript"),
            Map.entry("go", "go"),
            Map.entry("rs", "rust"),
            Map.entry("rb", "ruby"),
            Map.entry("php", "php"),
            Map.entry("c", "c"),
            Map.entry("h", "c"),
            Map.entry("cpp", "cpp"),
            Map.entry("cs", "csharp"),
            Map.entry("tf", "hcl"),
            Map.entry("diff", "diff"),
            Map.entry("patch", "diff"));

    private static final Map<String, String> BY_MEDIA_TYPE = Map.ofEntries(
            Map.entry("text/markdown", MARKDOWN),
            Map.entry("text/x-markdown", MARKDOWN),
            Map.entry("text/csv", "csv"),
            Map.entry("application/csv", "csv"),
            Map.entry("text/html", "html"),
            Map.entry("text/css", "css"),
            Map.entry("text/xml", "xml"),
            Map.entry("application/xml", "xml"),
            Map.entry("application/json", "json"),
            Map.entry("application/x-ndjson", "json"),
            Map.entry("text/json", "json"),
            Map.entry("text/yaml", "yaml"),
            Map.entry("text/x-yaml", "yaml"),
            Map.entry("application/yaml", "yaml"),
            Map.entry("application/x-yaml", "yaml"),
            Map.entry("application/toml", "toml"),
            Map.entry("application/sql", "sql"),
            Map.entry("application/x-sh", "bash"),
            Map.entry("application/javascript", "javascript"),
            Map.entry("text/javascript", "javascript"));

    private TextKind() {}

    /** The language of a text file, empty when it has none; absent for what is no text. */
    static Optional<String> of(String fileName, String mediaType) {
        String extension = extension(fileName);
        String type = bare(mediaType);
        if (UNREADABLE.contains(extension) || type.startsWith("image/") || type.endsWith("/rtf")) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_EXTENSION.get(extension))
                .or(() -> Optional.ofNullable(BY_MEDIA_TYPE.get(type)))
                .or(() -> general(type));
    }

    private static Optional<String> general(String type) {
        if (type.startsWith("application/") && type.endsWith("+json")) {
            return Optional.of("json");
        }
        if (type.startsWith("application/") && type.endsWith("+xml")) {
            return Optional.of("xml");
        }
        return type.startsWith("text/") ? Optional.of("") : Optional.empty();
    }

    /** A media type without its parameters, in lower case. */
    static String bare(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
