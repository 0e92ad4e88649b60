package dev.bootmend.diagnose;

import java.util.List;

/** Every check, in the order of the boot chain. */
final class BootChecks {

    static final List<BootCheck> ALL = List.of(
            new ActiveFlagCheck(),
            new EfiPartitionCheck(),
            new BootManagerFileCheck(),
            new FallbackLoaderCheck(),
            new StoreCheck(),
            new BootManagerObjectCheck(),
            new DefaultEntryCheck(),
            new DanglingReferencesCheck(),
            new ImcInStoreCheck(),
            new EntryDevicesCheck(),
            new BootManagerDeviceCheck(),
            new LoaderFileCheck(),
            new SystemRootCheck(),
            new SystemHiveCheck(),
            new ControlSetCheck(),
            new ImcRegistryCheck(),
            new ServicingCheck(),
            new MemoryDumpCheck(),
            new VolumeConditionCheck(),
            new DiskConditionCheck());

    private BootChecks() {
    }
}
