package dev.bootmend.model;
public record MachineSnapshot() {}
