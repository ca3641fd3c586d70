package io.askmydocs.connector.confluence.convert;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds a macro to the converter, or takes the place of one it knows. Implementations are found by
 * {@link java.util.ServiceLoader} on the class path of the connector, need a public constructor without arguments, and
 * are called from many threads at once. Only types of the JDK and of this interface appear in it, so that an
 * implementation works with the connector's jars and with its drop-in jar alike.
 *
 * <p>What a renderer writes is escaped and laid out by the converter: it says <em>what</em> stands there, never how it is
 * written in Markdown. If it throws, what it wrote is discarded and the macro is treated as if there were no renderer;
 * the report then has the loss {@code renderer-failed}.
 */
public interface MacroRenderer {

    /** The names of the macros it renders, in any case; asked once. A name of the converter's own is overridden. */
    Set<String> macros();

    /** Writes what a reader of the page would see of this use of the macro. Writing nothing makes it vanish. */
    void render(Macro macro, Output out);

    /** One use of a macro on a page; valid during the call only. */
    interface Macro {
        /** In lower case. */
        String name();

        /** A parameter's value without the space around it; the default parameter's name is the empty string. */
        Optional<String> parameter(String name);

        /**
         * All parameters in the page's order. Of one that refers to a page, a file or a user the value is its title, name
         * or account id.
         */
        Map<String, String> parameters();

        /** The plain-text body to the letter, or the empty string. */
        String plainTextBody();

        /** Whether {@link Output#body()} would write anything that is not plain text. */
        boolean hasRichTextBody();
    }

    /**
     * Where a renderer writes, in the order of reading. {@code text}, {@code bold}, {@code code}, {@code link} and
     * {@code image} stand in the sentence the macro stands in; the others are blocks of their own.
     */
    interface Output {
        void text(String text);

        void bold(String text);

        /** Code in a sentence. */
        void code(String code);

        /** A link; an address relative to the site is resolved, an unsafe one becomes text. An empty label shows the address. */
        void link(String address, String label);

        void image(String address, String alternative);

        void heading(int level, String text);

        void paragraph(String text);

        /** Code to the letter; the language may be empty. */
        void codeBlock(String language, String code);

        /** The macro's rich-text body, converted like the rest of the page. */
        void body();

        /** The body in a quote below a bold title, which may be empty. */
        void panel(String title);

        /** The visible stand-in {@code [macro: name words]}, counted in the report; the words may be empty. */
        void placeholder(String words);
    }
}
