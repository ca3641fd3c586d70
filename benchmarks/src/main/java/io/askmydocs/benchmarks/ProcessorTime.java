package io.askmydocs.benchmarks;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;
import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import nu.xom.Builder;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parsers and converter side by side, in the processor time of one thread and the best of many passes: a measure that the
 * machine's other work disturbs less than JMH's wall clock, and that leaves out the garbage collector's threads.
 */
public final class ProcessorTime {
    private static final int PASSES = 150;

    private ProcessorTime() {}

    private interface Work {
        void on(String document) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Documents documents = Documents.load();
        XMLReader jdk = Documents.bareReader();
        XMLReader aalto = aalto();
        aalto.setContentHandler(new DefaultHandler());
        Builder xomOverJdk = new Builder(Documents.bareReader());
        Builder xomOverAalto = new Builder(aalto());
        ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
        List<String> sealed = documents.sealed();
        double bare = best(sealed, document -> jdk.parse(new InputSource(new StringReader(document))));
        say("JDK SAX, a handler that does nothing", bare, bare);
        say(
                "Aalto SAX, a handler that does nothing",
                best(sealed, document -> aalto.parse(new InputSource(new StringReader(document)))),
                bare);
        say("XOM's builder over the JDK's SAX", best(sealed, text -> xomOverJdk.build(new StringReader(text))), bare);
        say("XOM's builder over Aalto's SAX", best(sealed, text -> xomOverAalto.build(new StringReader(text))), bare);
        say("the whole conversion", best(documents.raw(), converter::convert), bare);
    }

    private static XMLReader aalto() throws Exception {
        SAXParserFactoryImpl factory = new SAXParserFactoryImpl();
        factory.setNamespaceAware(true);
        return factory.newSAXParser().getXMLReader();
    }

    private static double best(List<String> documents, Work work) throws Exception {
        long best = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long before = now();
            for (String document : documents) {
                work.on(document);
            }
            best = Math.min(best, now() - before);
        }
        return best / 1e6;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String what, double milliseconds, double bare) {
        System.out.printf(Locale.ROOT, "| %s | %.1f ms | %.2f |%n", what, milliseconds, milliseconds / bare);
    }
}
