export const types: { name: string }[] = []
