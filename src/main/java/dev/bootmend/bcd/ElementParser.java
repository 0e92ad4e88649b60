package dev.bootmend.bcd;

import dev.bootmend.bcd.ParsedValue.Accepted;
import dev.bootmend.bcd.ParsedValue.Refusal;
import dev.bootmend.bcd.ParsedValue.Refused;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Guid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads values as {@code bcdedit /set} takes them (Microsoft Learn: bcdedit /set). */
public final class ElementParser {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,16}");
    private static final Pattern ADDRESS = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");

    private final DeviceParser devices;

    /** @param names the partitions that letters and volume names stand for */
    public ElementParser(PartitionNames names) {
        devices = new DeviceParser(names);
    }

    /** The value of {@code element} that the words mean, one word per argument of the command. */
    public ParsedValue parse(ElementDefinition element, List<String> words) {
        if (element.format().isEmpty()) {
            return new Refused(Refusal.FORMAT_NOT_KNOWN, element.displayName());
        }
        return switch (element.format().get()) {
            case OBJECT_LIST -> objects(words);
            case INTEGER_LIST -> integers(element, words);
            case BINARY -> new Refused(Refusal.FORMAT_NOT_KNOWN, element.displayName());
            case DEVICE, STRING, OBJECT, INTEGER, BOOLEAN -> words.size() == 1
                    ? single(element, words.getFirst())
                    : new Refused(Refusal.WRONG_NUMBER_OF_VALUES, String.join(" ", words));
        };
    }

    private ParsedValue single(ElementDefinition element, String word) {
        return switch (element.format().orElseThrow()) {
            case DEVICE -> devices.parse(element.code(), word).<ParsedValue>map(Accepted::new)
                    .orElseGet(() -> new Refused(Refusal.DEVICE_NOT_VALID, word));
            case INTEGER -> integer(element, word);
            case BOOLEAN -> bool(word);
            case OBJECT -> object(word);
            case STRING, OBJECT_LIST, INTEGER_LIST, BINARY -> new Accepted(new BootValue.Text(word));
        };
    }

    private static ParsedValue bool(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "on", "true", "1" -> new Accepted(new BootValue.Flag(true));
            case "no", "off", "false", "0" -> new Accepted(new BootValue.Flag(false));
            default -> new Refused(Refusal.BOOLEAN_NOT_VALID, word);
        };
    }

    private static ParsedValue integer(ElementDefinition element, String word) {
        var number = number(element, word);
        return number.isPresent()
                ? new Accepted(new BootValue.Number(number.getAsLong(), ValueCodec.INTEGER_WIDTH))
                : new Refused(Refusal.INTEGER_NOT_VALID, word);
    }

    private static ParsedValue integers(ElementDefinition element, List<String> words) {
        var numbers = new ArrayList<Long>();
        for (String word : words) {
            var number = number(element, word);
            if (number.isEmpty()) {
                return new Refused(Refusal.INTEGER_NOT_VALID, word);
            }
            numbers.add(number.getAsLong());
        }
        return numbers.isEmpty() ? new Refused(Refusal.WRONG_NUMBER_OF_VALUES, "")
                : new Accepted(new BootValue.NumberList(numbers));
    }

    private static OptionalLong number(ElementDefinition element, String word) {
        var named = element.numberNamed(word);
        if (named.isPresent()) {
            return named;
        }
        if (HEXADECIMAL.matcher(word).matches()) {
            return OptionalLong.of(Long.parseUnsignedLong(word.substring(2), 16));
        }
        return element.style() == NumberStyle.ADDRESS ? address(word) : decimal(word);
    }

    private static OptionalLong decimal(String word) {
        boolean fits = DECIMAL.matcher(word).matches()
                && new java.math.BigInteger(word).bitLength() <= Long.SIZE;
        return fits ? OptionalLong.of(Long.parseUnsignedLong(word)) : OptionalLong.empty();
    }

    private static OptionalLong address(String word) {
        var match = ADDRESS.matcher(word);
        if (!match.matches()) {
            return decimal(word);
        }
        long number = 0;
        for (int i = 1; i <= match.groupCount(); i++) {
            int part = Integer.parseInt(match.group(i));
            if (part > 255) {
                return OptionalLong.empty();
            }
            number = number << 8 | part;
        }
        return OptionalLong.of(number);
    }

    private static ParsedValue object(String word) {
        return switch (ObjectIdentifier.of(word)) {
            case ObjectIdentifier.Fixed(Guid id) -> new Accepted(new BootValue.ObjectRef(id));
            case ObjectIdentifier.DefaultEntry ignored -> new Refused(Refusal.ALIAS_NOT_ALLOWED, word);
            case ObjectIdentifier.CurrentEntry ignored -> new Refused(Refusal.ALIAS_NOT_ALLOWED, word);
            case ObjectIdentifier.Invalid ignored -> new Refused(Refusal.IDENTIFIER_NOT_VALID, word);
        };
    }

    private static ParsedValue objects(List<String> words) {
        var ids = new ArrayList<Guid>();
        for (String word : words) {
            switch (object(word)) {
                case Accepted(BootValue.ObjectRef(Guid id)) -> ids.add(id);
                case Accepted other -> throw new IllegalStateException("not an object: " + other);
                case Refused refused -> {
                    return refused;
                }
            }
        }
        return ids.isEmpty() ? new Refused(Refusal.WRONG_NUMBER_OF_VALUES, "")
                : new Accepted(new BootValue.ObjectList(ids));
    }
}
