package io.askmydocs.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file or folder on the command line. An empty one is an unset variable in a script, never the current folder. */
final class PathArgument implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the name is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(unreadable(e));
        }
    }

    static String unreadable(InvalidPathException e) {
        return "the name '" + e.getInput() + "' cannot be written in this system's character set. Set LC_ALL=C.UTF-8,"
                + " or another locale with UTF-8";
    }
}
