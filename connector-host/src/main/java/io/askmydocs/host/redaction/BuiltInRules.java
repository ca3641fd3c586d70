package io.askmydocs.host.redaction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What personal data and secrets look like. Written for texts of any length: no part of a pattern can be matched in more ways
 * than a few.
 */
final class BuiltInRules {

    /** Markdown may have put a backslash before a character. */
    private static final Rule E_MAIL = new Rule(
            Pattern.compile("[A-Za-z0-9._%+\\\\-]{1,64}+@(?:[A-Za-z0-9-]{1,63}+\\.){1,8}[A-Za-z]{2,24}"),
            "REDACTED-EMAIL");

    private static final Rule IBAN = new Rule(
            Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Za-z0-9])"),
            "REDACTED-IBAN",
            Checksums::ibanIn);

    private static final Rule CARD = new Rule(
            Pattern.compile("(?<![A-Za-z0-9])[2-6]\\d{3}(?:[ -]?\\d){9,15}(?![A-Za-z0-9])"),
            "REDACTED-CARD",
            Checksums::cardIn);

    private static final Rule AWS_KEY =
            new Rule(Pattern.compile("(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"), "REDACTED-AWS-KEY");

    private static final Rule AWS_SECRET = new Rule(
            Pattern.compile(
                    "(?i)(?<=aws.?.?secret.?.?access.?.?key[^A-Za-z0-9/+]{1,5})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])"),
            "REDACTED-AWS-SECRET");

    private static final Rule BEARER = new Rule(
            Pattern.compile("(?i)(?<=\\bbearer {1,3})[A-Za-z0-9._~+/\\\\-]{16,4096}+={0,2}"), "REDACTED-TOKEN");

    private BuiltInRules() {}

    static List<Rule> all() {
        return List.of(E_MAIL, IBAN, CARD, AWS_KEY, AWS_SECRET, BEARER);
    }
}
