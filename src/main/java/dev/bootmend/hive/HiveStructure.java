package dev.bootmend.hive;

/** The structures of a hive file, named as messages name them (terms of the regf specification, msuhanov). */
public enum HiveStructure {

    BASE_BLOCK("base block"),
    HIVE_BIN("hive bin"),
    CELL("cell"),
    KEY_NODE("key node"),
    SUBKEY_LIST("subkeys list"),
    VALUE_LIST("values list"),
    VALUE("key value"),
    VALUE_DATA("value data"),
    BIG_DATA("big data"),
    SECURITY("key security"),
    CLASS_NAME("class name");

    private final String label;

    HiveStructure(String label) {
        this.label = label;
    }

    /** The name in lower case, for sentences. */
    @Override
    public String toString() {
        return label;
    }
}
