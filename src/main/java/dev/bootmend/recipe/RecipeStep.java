package dev.bootmend.recipe;

import dev.bootmend.model.NamedElement;

/** One step of a recipe, as data: what to do, in terms of roles and never of letters, GUIDs or command text. */
public sealed interface RecipeStep {

    /** The operation of the vocabulary that it is. */
    OperationName operation();

    /** Deletes an element from each of the chosen objects that has it. */
    record DeleteElement(EntryChoice entries, NamedElement element) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.BCD_DELETE;
        }
    }

    /** Gives an element of each chosen object a value. */
    record SetElement(EntryChoice entries, NamedElement element, ElementValue value) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.BCD_SET;
        }
    }

    /** Points a device element of each chosen object to a partition of the disk. */
    record SetDevice(EntryChoice entries, NamedElement element, DeviceRole device) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.BCD_SET_DEVICE;
        }
    }

    /** Switches Emergency Management Services of each chosen Windows entry on or off. */
    record SetEms(EntryChoice entries, boolean on) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.BCD_EMS;
        }
    }

    /**
     * Sets the serial port and its rate for the whole store.
     *
     * @param port the option with the number of the port
     * @param baudRate the option with the rate in bits per second
     */
    record SetEmsSettings(OptionId port, OptionId baudRate) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.BCD_EMS_SETTINGS;
        }
    }

    /** Makes the System partition the one active partition. */
    record Activate() implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.PART_ACTIVE;
        }
    }

    /**
     * Checks a file system.
     *
     * @param repair false to look only
     */
    record CheckFileSystem(VolumeRole volume, boolean repair) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.FS_CHECK;
        }
    }

    /** Copies the boot files to the System partition and makes a new store there. */
    record Rebuild() implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.BOOT_REBUILD;
        }
    }

    /** Copies the memory dumps of the Windows to this machine. */
    record CollectDump() implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.DUMP_COLLECT;
        }
    }

    /** Sets a value of the SYSTEM hive. */
    record SetValue(ControlSetKey key, ValueData value) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.REG_SET;
        }
    }
}
