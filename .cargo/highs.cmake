# The build of HiGHS asks for CMake's "Release" in every profile of cargo, which is -O3. Below level 3 of cargo's
# profile, the level is handed on, and several sources are compiled as one: most of the time goes into reading the same
# headers again. Level 3, and anything that CMake does not know, stays as it is.
if("$ENV{OPT_LEVEL}" MATCHES "^[012]$")
  set(CMAKE_C_FLAGS_RELEASE "-O$ENV{OPT_LEVEL} -DNDEBUG" CACHE STRING "")
  set(CMAKE_CXX_FLAGS_RELEASE "-O$ENV{OPT_LEVEL} -DNDEBUG" CACHE STRING "")
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
endif()
