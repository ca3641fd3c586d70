package io.askmydocs.connector.api;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other people's code can see of the SPI, as sorted lines of text. */
final class ApiSurface {

    private ApiSurface() {}

    static List<Class<?>> publicTypes() {
        Path classes = Path.of(URI.create(ConnectorInterface.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .<Class<?>>map(ApiSurface::load)
                    .filter(ApiSurface::isVisible)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            lines.add(header(type));
            members(type).map(member -> "    " + member).sorted().forEach(lines::add);
            lines.add("");
        }
        return lines;
    }

    private static String header(Class<?> type) {
        String parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(parent -> shortened(parent.getTypeName()))
                .filter(parent -> !parent.equals("Object"))
                .collect(joining(", "));
        String sealed = type.isSealed()
                ? " permits "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(permitted -> shortened(permitted.getName()))
                                .sorted()
                                .collect(joining(", "))
                : "";
        return modifiers(type.getModifiers() & ~Modifier.INTERFACE) + kind(type) + " " + shortened(type.getName())
                + (parents.isEmpty() ? "" : " extends " + parents) + sealed;
    }

    private static String kind(Class<?> type) {
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> fields =
                visible(type.getDeclaredFields(), Field::getModifiers).map(ApiSurface::describe);
        Stream<String> constructors = visible(type.getDeclaredConstructors(), Constructor::getModifiers)
                .map(constructor -> modifiers(constructor.getModifiers()) + "new" + parameters(constructor));
        Stream<String> methods = visible(type.getDeclaredMethods(), Method::getModifiers)
                .filter(method -> !method.isSynthetic())
                .map(ApiSurface::describe);
        return Stream.of(fields, constructors, methods).flatMap(lines -> lines);
    }

    private static <M> Stream<M> visible(M[] members, java.util.function.ToIntFunction<M> modifiers) {
        return Arrays.stream(members).filter(member -> isVisible(modifiers.applyAsInt(member)));
    }

    private static String describe(Field field) {
        return modifiers(field.getModifiers()) + annotated(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String describe(Method method) {
        String typeParameters = method.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(method.getTypeParameters())
                        .map(Object::toString)
                        .collect(joining(", ", "<", "> "));
        return (method.isDefault() ? "default " : "") + modifiers(method.getModifiers()) + typeParameters
                + annotated(method.getAnnotatedReturnType()) + " " + method.getName() + parameters(method);
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(ApiSurface::annotated)
                .collect(joining(", ", "(", ")"));
    }

    private static String annotated(AnnotatedType type) {
        String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        return nullable + shortened(type.getType().getTypeName());
    }

    private static String shortened(String name) {
        return name.replace("io.askmydocs.connector.api.", "").replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
    }

    /** Public is what the file is about, so it is not said; transient and the like say nothing to a caller. */
    private static String modifiers(int modifiers) {
        int told = modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT);
        return told == 0 ? "" : Modifier.toString(told) + " ";
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return isVisible(type.getModifiers()) && !type.isAnonymousClass() && (outer == null || isVisible(outer));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Listed but not loadable: " + name, e);
        }
    }
}
