export { default } from '@/lib/legacy'
