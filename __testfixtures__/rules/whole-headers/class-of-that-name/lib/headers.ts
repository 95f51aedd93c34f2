export class Headers {}
