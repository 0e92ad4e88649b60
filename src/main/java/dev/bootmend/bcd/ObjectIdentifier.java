package dev.bootmend.bcd;

import dev.bootmend.model.Guid;
import java.util.Locale;

/** What a text that names an object can mean to bcdedit. */
public sealed interface ObjectIdentifier {

    /** One certain object: a GUID in braces or a well-known name. */
    record Fixed(Guid id) implements ObjectIdentifier {
    }

    /** {@code {default}}: whatever the boot manager's {@code default} names; never an object key (measured). */
    record DefaultEntry() implements ObjectIdentifier {
    }

    /** {@code {current}}: the entry the running system was started from. It means nothing in an offline store. */
    record CurrentEntry() implements ObjectIdentifier {
    }

    /** Neither a GUID nor a known name in braces. */
    record Invalid(String text) implements ObjectIdentifier {
    }

    /** Reads {@code {guid}} or {@code {name}}; braces are required, as bcdedit requires them. */
    static ObjectIdentifier of(String text) {
        if (!text.startsWith("{") || !text.endsWith("}") || text.length() < 3) {
            return new Invalid(text);
        }
        if (Guid.isGuid(text)) {
            return ofGuid(Guid.of(text));
        }
        String name = text.substring(1, text.length() - 1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "default" -> new DefaultEntry();
            case "current" -> new CurrentEntry();
            default -> WellKnownObject.named(name).<ObjectIdentifier>map(known -> new Fixed(known.id()))
                    .orElseGet(() -> new Invalid(text));
        };
    }

    private static ObjectIdentifier ofGuid(Guid id) {
        if (id.equals(Aliases.DEFAULT)) {
            return new DefaultEntry();
        }
        return id.equals(Aliases.CURRENT) ? new CurrentEntry() : new Fixed(id);
    }
}
