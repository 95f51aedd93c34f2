/** Orders by and by: what there is none of is refused then. */
export function order(item: string): Promise<number> {
  return item === 'moon' ? Promise.reject(new Error('sold out')) : Promise.resolve(item.length)
}
