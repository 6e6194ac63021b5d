/** @throws {Error} saying in one line what to install */
export function findTool(command: string, debianPackage: string): string;
/** @throws {Error} saying in one line what to install */
export function findOffice(): string;
