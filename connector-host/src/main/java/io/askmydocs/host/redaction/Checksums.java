package io.askmydocs.host.redaction;

/** Tells account and card numbers from other long numbers. */
final class Checksums {

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;

    private Checksums() {}

    /** How much of a text is an IBAN: the words after one may look as if they belonged to it. */
    static int ibanIn(String text) {
        for (int end = text.length(); end >= SHORTEST_IBAN; end--) {
            boolean wordEnds = end == text.length() || text.charAt(end) == ' ';
            if (wordEnds
                    && text.charAt(end - 1) != ' '
                    && isIban(text.substring(0, end).replace(" ", ""))) {
                return end;
            }
        }
        return 0;
    }

    /** ISO 13616: with its head at the end, and letters as numbers from 10, it leaves 1 when divided by 97. */
    private static boolean isIban(String iban) {
        if (iban.length() < SHORTEST_IBAN || iban.length() > LONGEST_IBAN) {
            return false;
        }
        String turned = iban.substring(4) + iban.substring(0, 4);
        int rest = 0;
        for (char c : turned.toCharArray()) {
            int value = Character.digit(c, 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }

    static int cardIn(String text) {
        String digits = text.replaceAll("[ -]", "");
        boolean card = digits.length() >= SHORTEST_CARD && digits.length() <= LONGEST_CARD && luhn(digits);
        return card ? text.length() : 0;
    }

    /** ISO/IEC 7812: every second digit from the right counts twice. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
