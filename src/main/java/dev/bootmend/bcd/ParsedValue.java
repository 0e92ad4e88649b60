package dev.bootmend.bcd;

import dev.bootmend.model.BootValue;

/** What became of a text given as the value of an element. */
public sealed interface ParsedValue {

    /** It is a value of the element's kind. */
    record Accepted(BootValue value) implements ParsedValue {
    }

    /** bcdedit refuses it. */
    record Refused(Refusal refusal, String text) implements ParsedValue {
    }

    /** Why a value is refused; each is one message of bcdedit. */
    enum Refusal {
        /** No value was given, or more than one for an element that holds one. */
        WRONG_NUMBER_OF_VALUES,
        /** Not a device, or a partition that is not attached. */
        DEVICE_NOT_VALID,
        /** Not a number and not the name of one. */
        INTEGER_NOT_VALID,
        /** Not yes or no. */
        BOOLEAN_NOT_VALID,
        /** Not a GUID and not a well-known object. */
        IDENTIFIER_NOT_VALID,
        /** {@code {default}} or {@code {current}}: they depend on a store or a machine and are never written. */
        ALIAS_NOT_ALLOWED,
        /** The element's format is not known, so that nothing can be written. */
        FORMAT_NOT_KNOWN
    }
}
