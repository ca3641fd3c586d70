package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a page names is ever opened, and no entity grows. */
class HostileEntitiesTest {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    @TempDir
    private Path folder;

    /** Counts every connection, whatever is spoken on it. */
    private static final class Listener implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();
        private final Thread thread = new Thread(this::listen);

        Listener() throws IOException {
            thread.setDaemon(true);
            thread.start();
        }

        private void listen() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    connections.incrementAndGet();
                } catch (IOException e) {
                    return;
                }
            }
        }

        /** What was connected before this call has been counted when it returns. */
        int count() throws IOException, InterruptedException {
            try (Socket last = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
                assertThat(last.getInputStream().read()).isEqualTo(-1);
            }
            return connections.get() - 1;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE p SYSTEM \"%s\"><p>text</p>",
                "<!DOCTYPE p PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"%s\"><p>text &nbsp;</p>",
                "<!DOCTYPE p [<!ENTITY e SYSTEM \"%s\">]><p>text &e;</p>",
                "<!DOCTYPE p [<!ENTITY %% e SYSTEM \"%s\"> %%e;]><p>text</p>",
                "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY e SYSTEM \"%s\">]><p a=\"&e;\">text</p>",
                "<p>text</p><!DOCTYPE p [<!ENTITY e SYSTEM \"%s\">]><p>&e;</p>",
                "<?xml-stylesheet href=\"%s\"?><p>text</p>",
                "<p xmlns:xi=\"http://www.w3.org/2001/XInclude\">text<xi:include href=\"%s\" parse=\"text\"/></p>",
                "<p xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x %s\">text</p>",
                "<p xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"%s\">text</p>",
                "<p>text</p><link rel=\"stylesheet\" href=\"%s\"/><script src=\"%s\"></script><img src=\"%s\"/>"
            })
    void nothingIsOpened(String shape) throws IOException, InterruptedException {
        Path secret = Files.writeString(folder.resolve("secret.dtd"), "hunter2");
        try (Listener listener = new Listener()) {
            String address = "http://127.0.0.1:" + listener.socket.getLocalPort() + "/x.dtd";
            assertThat(converter
                            .convert(shape.replace("%s", address).replace("%%", "%"))
                            .markdown())
                    .contains("text");
            assertThat(converter
                            .convert(shape.replace("%s", secret.toUri().toString())
                                    .replace("%%", "%"))
                            .markdown())
                    .contains("text")
                    .doesNotContain("hunter2");
            assertThat(listener.count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE p [<!ENTITY a \"AAAAAAAAAA\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><p>text &b;&b;&b;</p>",
                "<!DOCTYPE p [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><p>text &a;</p>",
                "<p>text</p><!DOCTYPE p [<!ENTITY a \"AAAAAAAAAA\">]><p>&a;&a;</p>",
                "<!DOCTYPE p [<!ATTLIST p x CDATA \"AAAAAAAAAA\">]><p>text</p>"
            })
    void noEntityGrows(String bomb) {
        assertThat(converter.convert(bomb).markdown()).contains("text").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&unknown;", "&lt", "&;", "&&&", "&#0;", "&#xFFFFFFFFF;", "&#xD800;", "&nbsp", "&amp;amp;"})
    void aStrangeReferenceCostsNoWord(String reference) {
        assertThat(converter
                        .convert("<p>before " + reference + " after &eacute;</p>")
                        .markdown())
                .contains("before", "after é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800",
                "\uDC00",
                "\uD83D",
                "\uDE00\uD83D",
                "\u0000",
                "\u0001\u001F",
                "\u007F\u0085",
                "\uFFFE\uFFFF",
                "\u2028\u2029",
                "\uFEFF",
                "\u200B\u200D",
                "\u202E"
            })
    void aStrangeCharacterCostsNoWord(String strange) {
        String markdown = converter
                .convert("<p>before " + strange + " after</p><ac:structured-macro ac:name=\"code\"><ac:plain-text-body>"
                        + "<![CDATA[in " + strange + " code]]></ac:plain-text-body></ac:structured-macro>")
                .markdown();
        assertThat(markdown).contains("before", "after", "in ", " code").doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a ]]> needle</p>",
                "<p><![CDATA[a]]]]><![CDATA[> needle]]></p>",
                "<p><![CDATA[<![CDATA[]]> needle ]]></p>",
                "<ac:plain-text-body><![CDATA[]]]]]]>needle",
                "<p><![CDATA[needle",
                "<p><![CDATA[needle]]",
                "<p>]]>]]>]]><![CDATA[]]><![CDATA[needle]]></p>",
                "<![CDATA[<p>]]>needle<![CDATA[</p>]]>",
                "<!-- ]]> --><p>needle</p><!-- <![CDATA[ -->",
                "<p title=\"]]>\">needle</p>",
                "<p title='<![CDATA['>needle</p>]]>"
            })
    void gamesWithSectionsCostNoWord(String storage) {
        assertThat(converter.convert(storage).markdown()).contains("needle");
    }
}
