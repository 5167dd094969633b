# The frame of the guide; the guide itself is under docs/.
guide-title = Guide
guide-contents = Pages du guide
guide-english = Le guide est rédigé en anglais.
