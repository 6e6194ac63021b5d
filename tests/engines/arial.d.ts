export function findArial(): void;
