package io.askmydocs.benchmarks;

import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.parser.Parser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the conversion benchmarks read: the corpus beside the repository where there is one, else the demo site's pages.
 *
 * @param raw as Confluence would send them
 * @param sealed the same with entities replaced and prefixes declared, ready for any XML parser
 */
record Documents(String name, List<String> raw, List<String> sealed) {
    private static final Pattern CHARACTER_DATA = Pattern.compile("(?s)(?=<!\\[CDATA\\[)|(?<=]]>)");
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:lt|gt|amp|quot|apos);)[A-Za-z][A-Za-z0-9]*;");

    static Documents load() {
        try {
            Optional<Path> corpus = corpus();
            return corpus.isPresent() ? wellFormed("corpus", read(corpus.get())) : wellFormed("demo", demo());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("the JDK's parser cannot be made", e);
        }
    }

    private static List<String> demo() {
        return World.demo().pages().stream().map(PageState::storage).toList();
    }

    private static Optional<Path> corpus() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("corpus");
            if (Files.isRegularFile(candidate.resolve("index.tsv"))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static List<String> read(Path corpus) throws IOException {
        List<String> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList()) {
                documents.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return documents;
    }

    /** Only what the bare parser can read to its end, so that both sides do the same work. */
    private static Documents wellFormed(String name, List<String> documents)
            throws IOException, ParserConfigurationException, SAXException {
        XMLReader reader = bareReader();
        List<String> raw = new ArrayList<>();
        List<String> sealed = new ArrayList<>();
        for (String document : documents) {
            String ready = seal(document);
            try {
                reader.parse(new InputSource(new StringReader(ready)));
                raw.add(document);
                sealed.add(ready);
            } catch (SAXException e) {
                // not for this comparison
            }
        }
        return new Documents(name, raw, sealed);
    }

    /** The yardstick: the JDK's namespace-aware SAX parser with a handler that does nothing. */
    static XMLReader bareReader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        DefaultHandler nothing = new DefaultHandler();
        reader.setContentHandler(nothing);
        reader.setErrorHandler(nothing);
        return reader;
    }

    private static String seal(String document) {
        StringBuilder sealed = new StringBuilder(
                "<storage xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\" xmlns:at=\"urn:at\" xmlns:fab=\"urn:fab\">");
        for (String part : CHARACTER_DATA.split(document, -1)) {
            sealed.append(
                    part.startsWith("<![CDATA[")
                            ? part
                            : ENTITY.matcher(part).replaceAll(found -> Parser.unescapeEntities(found.group(), false)));
        }
        return sealed.append("</storage>").toString();
    }

    long bytes() {
        return raw.stream()
                .mapToLong(document -> document.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
