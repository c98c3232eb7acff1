/** Pictures over plain http are not loaded by our pages (their content security policy names https only). */
export function isShowable<T extends { url: string }>(picture: T | null | undefined): picture is T {
  return Boolean(picture && !picture.url.startsWith('http:'))
}
