package io.askmydocs.host.redaction;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Redacts by patterns: those it brings along, and those of a file with one regular expression on each line. */
public final class PatternRedactorProvider implements RedactorProvider {

    private static final String FILE = "CONNECTOR_REDACTION_FILE";

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public Redactor create(Configuration configuration) {
        List<Rule> rules = new ArrayList<>(BuiltInRules.all());
        configuration.text(FILE).map(Path::of).ifPresent(file -> rules.addAll(read(file)));
        return text -> {
            String result = text;
            for (Rule rule : rules) {
                result = rule.apply(result);
            }
            return result;
        };
    }

    private static List<Rule> read(Path file) {
        try {
            List<Rule> rules = new ArrayList<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    rules.add(rule(line, file + ", line " + (i + 1)));
                }
            }
            return rules;
        } catch (IOException e) {
            throw new ConnectorConfigurationException(
                    FILE + " names " + file + ", which cannot be read as text in UTF-8. Correct it, or the file.", e);
        }
    }

    private static Rule rule(String expression, String place) {
        try {
            Pattern pattern = Pattern.compile(expression);
            if (pattern.matcher("").find()) {
                throw new ConnectorConfigurationException("The pattern in " + place
                        + " finds nothing at all, too, and would be put between all letters.");
            }
            return new Rule(pattern, "REDACTED");
        } catch (PatternSyntaxException e) {
            throw new ConnectorConfigurationException(
                    "The pattern in " + place + " is no regular expression: " + e.getDescription() + ".", e);
        }
    }
}
