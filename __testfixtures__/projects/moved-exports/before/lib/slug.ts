export default function slug(text: string) {
  return text.toLowerCase()
}
