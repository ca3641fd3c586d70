package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiSurfaceTest {

    private static final Path GOLDEN_FILE = Path.of("src/test/resources/api-surface.txt");
    private static final Pattern TYPE_NAME = Pattern.compile("[a-z][\\w.]*\\.[A-Z][\\w$]*");

    @Test
    void isWhatTheGoldenFileSays() throws IOException {
        List<String> actual = ApiSurface.lines();
        if (Boolean.getBoolean("api.update")) {
            Files.write(GOLDEN_FILE, actual);
        }
        List<String> expected = Files.readAllLines(GOLDEN_FILE);
        assertThat(difference(expected, actual))
                .as(
                        "The public API differs from %s (- golden file, + code).%nAn intended change: run%n"
                                + "  mvn -pl connector-api test -Dtest=ApiSurfaceTest -Dapi.update=true%n"
                                + "and say in the commit why; a removed or changed line breaks other people's code.",
                        GOLDEN_FILE)
                .isEmpty();
        assertThat(actual).as("the order of lines").isEqualTo(expected);
    }

    @Test
    void mentionsOnlyTheJdkAndItself() {
        Set<String> foreign = new TreeSet<>();
        for (Class<?> type : ApiSurface.publicTypes()) {
            signatureTypes(type)
                    .filter(name -> !name.startsWith("java.") && !name.startsWith("io.askmydocs.connector.api."))
                    .forEach(name -> foreign.add(type.getSimpleName() + " mentions " + name));
        }

        assertThat(foreign).isEmpty();
    }

    @Test
    void hasTypesAtAll() {
        assertThat(ApiSurface.publicTypes()).contains(ConnectorInterface.class, SourceAccess.Gate.class);
    }

    private static Stream<String> signatureTypes(Class<?> type) {
        Stream<Type> parents = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        Stream<Type> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !java.lang.reflect.Modifier.isPrivate(field.getModifiers()))
                .map(Field::getGenericType);
        Stream<Executable> executables =
                Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
        Stream<Type> components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
                : Stream.empty();
        Stream<Type> signatures = executables
                .filter(executable -> !java.lang.reflect.Modifier.isPrivate(executable.getModifiers()))
                .flatMap(ApiSurfaceTest::typesOf);
        return Stream.of(parents, fields, components, signatures)
                .flatMap(types -> types)
                .flatMap(signature ->
                        TYPE_NAME.matcher(signature.getTypeName()).results().map(MatchResult::group));
    }

    private static Stream<Type> typesOf(Executable executable) {
        Stream<Type> result = executable instanceof java.lang.reflect.Method method
                ? Stream.of(method.getGenericReturnType())
                : Stream.empty();
        return Stream.of(
                        result,
                        Arrays.stream(executable.getGenericParameterTypes()),
                        Arrays.stream(executable.getGenericExceptionTypes()))
                .flatMap(types -> types);
    }

    /** Lines are told apart by the type they belong to, so the same method in two types is two lines. */
    private static List<String> difference(List<String> expected, List<String> actual) {
        Set<String> before = qualified(expected);
        Set<String> after = qualified(actual);
        return Stream.concat(
                        before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
                        after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
                .toList();
    }

    private static Set<String> qualified(List<String> lines) {
        Set<String> qualified = new LinkedHashSet<>();
        String owner = "";
        for (String line : lines) {
            boolean member = line.startsWith(" ");
            owner = member ? owner : line;
            qualified.add(member ? owner + " :: " + line.strip() : line);
        }
        return qualified;
    }
}
