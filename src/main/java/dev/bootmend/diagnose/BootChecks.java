package dev.bootmend.diagnose;

import java.util.List;

/** Every check, in the order of the boot chain. */
final class BootChecks {

    static final List<BootCheck> ALL = List.of(
            new ActiveFlagCheck(),
            new BootSectorCheck(),
            new EfiPartitionCheck(),
            new BootManagerFileCheck(),
            new FallbackLoaderCheck(),
            new RebuildSourcesCheck(),
            new StoreCheck(),
            new BootManagerObjectCheck(),
            new DefaultEntryCheck(),
            new DanglingReferencesCheck(),
            new ImcInStoreCheck(),
            new EmsCheck(),
            new EntryDevicesCheck(),
            new OtherEntriesCheck(),
            new BootManagerDeviceCheck(),
            new LoaderFileCheck(),
            new SystemRootCheck(),
            new SystemHiveCheck(),
            new ControlSetCheck(),
            new UnreadRegistryCheck(),
            new BootDriverCheck(),
            new BootServiceCheck(),
            new ClassFilterCheck(),
            new HyperVCheck(),
            new ImcRegistryCheck(),
            new ServicingCheck(),
            new MemoryDumpCheck(),
            new DumpSettingsCheck(),
            new VolumeConditionCheck(),
            new DiskConditionCheck());

    private BootChecks() {
    }
}
