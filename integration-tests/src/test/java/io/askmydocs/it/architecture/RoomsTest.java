package io.askmydocs.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms of the Confluence connector, each with the doors it has no key to. */
class RoomsTest {

    private static final String DOOR = "io.askmydocs.connector.confluence";
    private static final String REST = DOOR + ".rest..";
    private static final String SYNC = DOOR + ".sync..";
    private static final String CONVERT = DOOR + ".convert..";
    private static final String ATTACHED = DOOR + ".attached..";
    private static final String ACCESS = DOOR + ".access..";
    private static final String CONVERT_DOOR = DOOR + ".convert";
    private static final String ELEMENTS = DOOR + ".convert.elements..";
    private static final String MACROS = DOOR + ".convert.macros..";
    private static final String MARKDOWN = DOOR + ".convert.markdown..";
    private static final String PARSE = DOOR + ".convert.parse..";

    private static JavaClasses classes;

    @BeforeAll
    static void importTheConnector() {
        classes = BuildModule.CONFLUENCE.classes();
    }

    @Test
    void restKnowsNeitherSyncNorConvert() {
        Rules.arrow(REST, SYNC, CONVERT, ATTACHED, ACCESS, DOOR).check(classes);
    }

    @Test
    void syncKnowsNoDoorAboveIt() {
        Rules.arrow(SYNC, DOOR).check(classes);
    }

    @Test
    void convertKnowsNeitherRestNorSync() {
        Rules.arrow(CONVERT, REST, SYNC, ATTACHED, ACCESS, DOOR).check(classes);
    }

    @Test
    void attachedUsesRestConvertAndTheSpiOnly() {
        Rules.usesOfItsProjectOnly(ATTACHED, ATTACHED, REST, CONVERT_DOOR, "io.askmydocs.connector.api")
                .check(classes);
        Rules.arrow(ATTACHED, "java.net..", "com.fasterxml.jackson..").check(classes);
    }

    @Test
    void accessUsesRestAndTheSpiOnly() {
        Rules.usesOfItsProjectOnly(ACCESS, ACCESS, REST, "io.askmydocs.connector.api")
                .check(classes);
        Rules.arrow(ACCESS, "java.net..", "com.fasterxml.jackson..").check(classes);
    }

    @Test
    void convertIsPure() {
        Rules.arrow(
                        CONVERT,
                        "java.net.http..",
                        "java.util.concurrent..",
                        "io.askmydocs.connector.api..",
                        "io.askmydocs.connector.atlassian..")
                .check(classes);
        Rules.noClassIn(CONVERT, java.time.Clock.class).check(classes);
    }

    @Test
    void theMarkdownWriterKnowsNobodyWhoUsesIt() {
        Rules.arrow(MARKDOWN, CONVERT_DOOR, ELEMENTS, MACROS, PARSE).check(classes);
    }

    @Test
    void theParserKnowsNobodyWhoUsesIt() {
        Rules.arrow(PARSE, CONVERT_DOOR, ELEMENTS, MACROS, MARKDOWN).check(classes);
    }

    @Test
    void handlersDoNotKnowTheDoorThatCallsThem() {
        Rules.arrow(ELEMENTS, CONVERT_DOOR, MACROS).check(classes);
        Rules.arrow(MACROS, CONVERT_DOOR).check(classes);
    }
}
