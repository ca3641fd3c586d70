package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.confluence.convert.LossReport.Entry;
import io.askmydocs.connector.confluence.convert.renderers.WeatherRenderer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Macros that others add; the renderers are registered in META-INF/services of the tests. */
class MacroRendererTest {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    private static String macro(String name, String content) {
        return "<p>before</p><ac:structured-macro ac:name=\"" + name + "\">" + content
                + "</ac:structured-macro><p>after</p>";
    }

    private Conversion convert(String storage) {
        return converter.convert(storage, new SampleContext());
    }

    @Test
    void aMacroTheConverterHasNeverHeardOfIsRendered() {
        String storage = macro(
                "Weather",
                "<ac:parameter ac:name=\"city\">Bergamo</ac:parameter>"
                        + "<ac:rich-text-body><p>Take an <em>umbrella</em>.</p></ac:rich-text-body>");

        Conversion conversion = convert(storage);

        assertThat(conversion.markdown()).isEqualTo("""
                before

                **Weather in Bergamo** [forecast](https://acme.example/weather/Bergamo)

                Take an *umbrella*.

                after
                """);
        assertThat(conversion.report().isEmpty()).isTrue();
    }

    @Test
    void aMacroTheConverterKnowsIsOverridden() {
        String storage = macro(
                "lucidchart", "<ac:parameter ac:name=\"name\"><ri:attachment ri:filename=\"x.png\"/></ac:parameter>");

        assertThat(convert(storage).markdown()).contains("our own {name=x.png}").doesNotContain("[macro: lucidchart");
    }

    @Test
    void whatARendererWritesIsEscapedAndLaidOutByTheConverter() {
        Conversion conversion =
                convert(macro("everything", "<ac:plain-text-body><![CDATA[ls\n```]]></ac:plain-text-body>"));

        assertThat(conversion.markdown()).isEqualTo("""
                before

                ## A # heading

                \\- not a list, \\<b>not bold\\</b>, false

                ````sh
                ls
                ```
                ````

                ``a`b`` and unsafe ![a chart](chart.png)[macro: everything 42 rows]

                after
                """);
        assertThat(conversion.report().placeholders()).containsExactly(new Entry("macro-placeholder", "everything", 1));
    }

    @Test
    void aPanelHoldsTheBody() {
        assertThat(convert(macro("boxed", "<ac:rich-text-body><p>text</p></ac:rich-text-body>"))
                        .markdown())
                .contains("> **Box \\<b>**\n>\n> text\n");
    }

    @Test
    void aRendererThatFailsLosesNothing() {
        Conversion conversion = convert(macro("clumsy", "<ac:rich-text-body><p>kept</p></ac:rich-text-body>"));

        assertThat(conversion.markdown()).contains("[macro: clumsy]", "kept").doesNotContain("half of it");
        assertThat(conversion.report().losses()).contains(new Entry("renderer-failed", "clumsy", 1));
    }

    @Test
    void aRendererThatWritesNothingMakesTheMacroVanish() {
        assertThat(convert(macro("vanish", "")).markdown()).isEqualTo("before\n\nafter\n");
    }

    /** Relocation in the drop-in jar changes the names of the libraries' types; an interface that showed one would break. */
    @Test
    void theInterfaceShowsNoTypeOfALibrary() {
        assertThat(Stream.of(MacroRenderer.class, MacroRenderer.Macro.class, MacroRenderer.Output.class)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .flatMap(MacroRendererTest::types))
                .isNotEmpty()
                .allMatch(type -> type.isPrimitive()
                        || type.getName().startsWith("java.")
                        || type.getName().startsWith(MacroRenderer.class.getName()));
    }

    @Test
    void theGuideShowsTheExampleThatRunsHere() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/" + WeatherRenderer.class.getName().replace('.', '/') + ".java"));
        String guide = Files.readString(Path.of("../docs/write-a-macro.md"));

        assertThat(guide).contains(source.substring(source.indexOf("public final class")));
    }

    private static Stream<Class<?>> types(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()));
    }
}
